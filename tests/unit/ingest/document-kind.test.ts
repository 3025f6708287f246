import { describe, expect, it } from 'vitest';
import { PASTED_TYPE, recognise } from '@/lib/server/ingest/document-kind';

const kindOf = (text: string, type = 'text/plain') => recognise(Buffer.from(text), type);

describe('what a document is', () => {
  it.each([
    ['a doctype', '<!DOCTYPE html><p>38,000 people'],
    ['a root behind blanks and a byte order mark', '\uFEFF \n<html lang="en"><p>38,000 people'],
    [
      'an XML declaration and comments',
      '<?xml version="1.0"?>\n<!-- a --> <!-- b -->\n<!doctype  html><p>38,000 people',
    ],
    ['many empty comments', `${'<!---->'.repeat(140)}<html>`],
  ])('is HTML by %s, whatever its sender says', (_name, text) => {
    expect(kindOf(text)).toEqual({ kind: 'html' });
  });

  it.each([
    ['comments and then a piece of a page', '<!-- a --><p>38,000 people'],
    ['a comment that never ends', '<!-- 38,000 people <html>'],
    ['a word that only begins like a root', '<htmlish>38,000 people'],
    ['nothing but blanks', ' \n\t '],
  ])('is text, if its sender says so, by %s', (_name, text) => {
    expect(kindOf(text)).toEqual({ kind: 'text' });
  });

  it('is what was pasted only by its content type, whatever it begins with', () => {
    expect(kindOf('<html><body><table>', PASTED_TYPE)).toEqual({ kind: 'pasted' });
    expect(kindOf('<html><body><table>', 'text/html; charset=utf-8')).toEqual({ kind: 'html' });
    expect(kindOf('%PDF-1.7', PASTED_TYPE)).toEqual({ kind: 'pdf' });
  });

  it('is told of a kilobyte of comments at once: each is walked over once (it was tried in every division)', () => {
    expect(kindOf(`${'<!---->'.repeat(146)}<p>38,000 people`)).toEqual({ kind: 'text' });
    expect(kindOf(`${'<!---->'.repeat(146)}<p>38,000 people`, 'text/html')).toEqual({ kind: 'html' });
  });
});

describe('a container of old Office files', () => {
  const container = (name: string) =>
    Buffer.concat([
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      Buffer.from(`Root\0${name}\0`, 'utf16le'),
    ]);

  it.each([
    ['Workbook', 'old-excel'],
    ['Book', 'old-excel'],
    ['EncryptedPackage', 'office-locked'],
    ['WordDocument', 'old-word'],
  ])('with %s in it is %s', (name, why) => expect(recognise(container(name), '')).toEqual({ why }));

  it.each([
    ['\x09\x08\x10\0\0\x06\x05\0', 'a sheet without a container'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>', 'a sheet in one XML file'],
  ])('%j is an old Excel file too: %s', (latin1) => {
    expect(recognise(Buffer.from(latin1, 'latin1'), 'application/vnd.ms-excel')).toEqual({ why: 'old-excel' });
  });
});
