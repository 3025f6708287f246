import { describe, expect, it } from 'vitest';
import { passwordHint } from '@/app/_ui/forms/password-hint';

describe('what is said of a new password', () => {
  it.each([
    ['', 'At least 10 characters. A few unrelated words are easy to remember.'],
    ['otter', '5 more characters.'],
    ['otterotte', 'One more character.'],
    ['🦦🦦🦦🦦🦦🦦🦦🦦🦦', 'One more character.'],
    ['aaaaaaaaaaaa', 'Long enough, but easy to guess: it repeats a few characters.'],
    ['MyPassword77', 'Long enough, but easy to guess: it holds a word many people choose.'],
    ['ida-berg-otter', 'Long enough, but easy to guess: it holds your name or e-mail.'],
    ['xx-123456-yz', 'Long enough, but easy to guess: it follows the keyboard or the alphabet.'],
    ['zz-fedcba-zz!', 'Long enough, but easy to guess: it follows the keyboard or the alphabet.'],
    ['grey herons', 'Good. Longer is stronger still.'],
    ['seven plain otters', 'Strong.'],
  ])('%j: %s', (password, said) => {
    expect(passwordHint(password, ['Ida Berg', 'ida@desk.example'])).toBe(said);
  });
});
