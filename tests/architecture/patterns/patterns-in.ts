import ts from 'typescript';

/** A pattern that stands in the source, and how long its input can be where the lines before it say so. */
export interface Literal {
  readonly pattern: string;
  readonly where: string;
  readonly atMost: number | null;
}

export interface Found {
  readonly literals: readonly Literal[];
  /** How many patterns the file builds with `builtPattern`. */
  readonly built: number;
  /** What stands in no file, as sentences. */
  readonly wrong: readonly string[];
}

/** The one file that may call RegExp. */
const BUILDER = 'lib/core/text/built-pattern.ts';
const BOUND = /polynomial: input at most ([\d,]+) characters, because \S+ \S+/;
/** They make a pattern of any text they are given. */
const TAKES_PATTERN = new Set(['match', 'matchAll', 'search']);

/** Reads a file's patterns from its syntax tree. `file` is its path from the root. */
export function patternsIn(file: string, text: string): Found {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kindOf(file));
  const literals: Literal[] = [];
  const wrong: string[] = [];
  let built = 0;
  const where = (node: ts.Node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node))
      literals.push({ pattern: node.text, where: where(node), atMost: boundBefore(node, text) });
    if (file !== BUILDER && isRegExp(node)) wrong.push(`${where(node)} makes a pattern by itself: use builtPattern`);
    if (isCallOf(node, 'builtPattern')) {
      built += 1;
      if (isInFunction(node)) wrong.push(`${where(node)} builds a pattern at every call: build it once`);
    }
    if (isTextAsPattern(node)) wrong.push(`${where(node)} has a text taken for a pattern: write it as one`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, built, wrong };
}

function kindOf(file: string): ts.ScriptKind {
  if (file.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}

const isCallOf = (node: ts.Node, name: string): boolean =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === name;

/** `RegExp` as a value: called, made with `new`, handed on, or reached through globalThis. As a type it is no matter. */
function isRegExp(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || node.text !== 'RegExp') return false;
  return !ts.isTypeNode(node.parent) && !ts.isQualifiedName(node.parent) && !isInstanceTest(node);
}

const isInstanceTest = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;

function isTextAsPattern(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [first] = node.arguments;
  return TAKES_PATTERN.has(node.expression.name.text) && first !== undefined && isText(first);
}

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || (ts.isBinaryExpression(node) && isText(node.left));

function isInFunction(node: ts.Node): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) if (ts.isFunctionLike(at)) return true;
  return false;
}

/** The bound in the comments right before a pattern, or before what it is part of, up to the statement. */
function boundBefore(literal: ts.Node, text: string): number | null {
  for (let node = literal; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
    const said = comments.map(({ pos, end }) => BOUND.exec(text.slice(pos, end))?.[1]).find((found) => found);
    if (said !== undefined) return Number(said.replaceAll(',', ''));
    if (ts.isStatement(node) && !ts.isBlock(node)) return null;
  }
  return null;
}
