import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver } from '@mantine/core';
import { statusVariables } from '../typography/status';

/** The blue pencil: one accent, for what can be pressed. Shades 0–9 from wash to ink. */
const PENCIL = [
  '#eef3fc',
  '#dbe6f8',
  '#b9cef1',
  '#9cbcf0',
  '#739ce2',
  '#4a78c8',
  '#2f61b3',
  '#1f4f9e',
  '#1a4285',
  '#14346a',
] as const;

/** Mantine's greys by the part they play there: 0–2 grounds, 4 the edge of a control (3:1), 6 quiet text (4.5:1). */
const PAPER = [
  '#f5f6f3',
  '#ecede9',
  '#dcded8',
  '#c8cac4',
  '#878c87',
  '#747973',
  '#62676e',
  '#4b5057',
  '#33373c',
  '#1a1c1f',
] as const;

/** The same at night, from ink to ground: 0 text, 2 quiet text, 4 the edge of a control, 6 a control, 7 the page. */
const NIGHT = [
  '#e8e8e3',
  '#b1b5ba',
  '#949aa1',
  '#858b92',
  '#757b82',
  '#262a2f',
  '#1b1e22',
  '#15171a',
  '#101214',
  '#0b0c0e',
] as const;

/** Mantine in our type and shapes: five sizes, two weights, small radii, borders before shadows. */
export const theme = createTheme({
  primaryColor: 'pencil',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--on-accent)' } : colours;
  },
  colors: { pencil: [...PENCIL], gray: [...PAPER], dark: [...NIGHT] },
  white: '#fcfcfa',
  black: '#1a1c1f',
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: {
    fontFamily: 'var(--serif)',
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'var(--size-title)', lineHeight: '1.2' },
      h2: { fontSize: 'var(--size-read)', lineHeight: '1.3' },
      h3: { fontSize: 'var(--size-body)', lineHeight: '1.4' },
    },
  },
  fontSizes: {
    xs: 'var(--size-small)',
    sm: 'var(--size-body)',
    md: 'var(--size-body)',
    lg: 'var(--size-read)',
    xl: 'var(--size-title)',
  },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.25' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 2px 12px rgb(0 0 0 / 0.10)',
    lg: '0 4px 20px rgb(0 0 0 / 0.12)',
    xl: '0 8px 32px rgb(0 0 0 / 0.16)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { iconColor: 'var(--on-accent)' } },
    Radio: { defaultProps: { iconColor: 'var(--on-accent)' } },
    // Their scroll lock writes a style without our nonce; the page behind a dialog may scroll.
    Modal: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 80, transition: 'fade' } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80, transition: 'fade' } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 80, transition: 'fade' } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  },
});

/** Mantine's own surfaces drawn with our paper and ink, and the status colours of both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...SURFACES, ...statusVariables('light') },
  dark: { ...SURFACES, ...statusVariables('dark') },
});

const SURFACES = {
  '--mantine-color-body': 'var(--sheet)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--error)',
  '--mantine-color-success': 'var(--status-verified-ink)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--rule-control)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--rule)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-color-pencil-filled': 'var(--accent)',
  '--mantine-color-pencil-filled-hover': 'var(--accent-hover)',
  '--mantine-color-pencil-light': 'var(--accent-wash)',
  '--mantine-color-pencil-light-hover': 'var(--accent-wash)',
  '--mantine-color-pencil-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
};
