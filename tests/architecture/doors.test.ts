import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

const filesIn = (room: string): readonly string[] =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx)$/.test(file))
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`);

const parsed = (text: string) => ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const MAKERS = ['action', 'welcome', 'doing', 'showing'];
const ADAPTER = '@/lib/server/adapters/action';

/** What a file of server actions exports that no maker made. Types are no actions. */
function handmade(text: string): readonly string[] {
  const file = parsed(text);
  const makers = importedFrom(file, ADAPTER);
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : [statement.getText()];
    if (ts.isExportAssignment(statement)) return [statement.getText()];
    if (!isExported(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      return [];
    if (!ts.isVariableStatement(statement)) return [statement.getText()];
    return statement.declarationList.declarations.filter((made) => !isMade(made, makers)).map((made) => made.getText());
  });
}

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function isMade({ initializer }: ts.VariableDeclaration, makers: ReadonlySet<string>): boolean {
  if (!initializer || !ts.isCallExpression(initializer) || !ts.isIdentifier(initializer.expression)) return false;
  return makers.has(initializer.expression.text);
}

/** The names under which a file has the makers. */
function importedFrom(file: ts.SourceFile, from: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const named = statement.importClause?.namedBindings;
    if (statement.moduleSpecifier.text !== from || !named || !ts.isNamedImports(named)) continue;
    for (const { name, propertyName } of named.elements)
      if (MAKERS.includes((propertyName ?? name).text)) names.add(name.text);
  }
  return names;
}

/** Does it say `'use server'`, for the file or for one function? */
const saysServer = (text: string) => /^\s*(['"])use server\1/m.test(text);

describe('server actions', () => {
  const actions = filesIn('app').filter((file) => file.endsWith('/actions.ts'));

  it('are all made by a maker, which parses every argument first', () => {
    expect(actions.length).toBeGreaterThan(10);
    const wrong = actions.flatMap((file) => handmade(read(file)).map((text) => `${file}: ${text}`));
    expect(wrong).toEqual([]);
  });

  it('stand in actions.ts and nowhere else', () => {
    const elsewhere = filesIn('app').filter((file) => !actions.includes(file) && saysServer(read(file)));
    expect(elsewhere).toEqual([]);
    expect(actions.filter((file) => !saysServer(read(file)))).toEqual([]);
  });

  it.each([
    ['a function', 'export async function save(input: unknown) { return input; }'],
    ['an arrow', 'export const save = async (input: unknown) => input;'],
    ['a maker of its own', 'const action = (x: unknown) => x; export const save = action(1);'],
    ['a maker of somebody else', "import { action } from './mine'; export const save = action(1);"],
    ['a default', `import { action } from '${ADAPTER}'; export default action([], work);`],
    ['what others made', "export { save } from './other';"],
    [
      'a made one and another',
      `import { action } from '${ADAPTER}'; export const a = action([], w), b = async () => 1;`,
    ],
    ['a made one, called', `import { action } from '${ADAPTER}'; export const a = action([], w)();`],
    ['a helper of the makers', `import { keyed } from '${ADAPTER}'; export const a = keyed(1);`],
  ])('that are %s would be found out', (_what, text) => {
    expect(handmade(text)).not.toEqual([]);
  });

  it('that a maker made pass', () => {
    const text = `import { action as act } from '${ADAPTER}'; export interface X { y: 1 } export const save = act([], w);`;
    expect(handmade(text)).toEqual([]);
  });
});

/** Where a file takes the database out of a context: by `.prisma`, `['prisma']` or in a pattern. */
function takesDatabase(text: string): boolean {
  const isIt = (name: ts.Node | undefined) =>
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) && name.text === 'prisma';
  const visit = (node: ts.Node): boolean => {
    if (ts.isPropertyAccessExpression(node) && isIt(node.name)) return true;
    if (ts.isElementAccessExpression(node) && isIt(node.argumentExpression)) return true;
    if (ts.isBindingElement(node) && isIt(node.propertyName ?? node.name)) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(parsed(text));
}

describe('the database', () => {
  it('is taken out of a context by no page, action or route, and by no command but verify', () => {
    const takers = [...filesIn('app'), ...filesIn('lib/cli')].filter((file) => takesDatabase(read(file)));
    expect(takers).toEqual(['lib/cli/verify.ts']);
  });

  it('is taken by seeds only to see what is there, and by services only to keep what is derived', () => {
    const takers = [...filesIn('seeds'), ...filesIn('lib/server/services')].filter((file) => takesDatabase(read(file)));
    expect(takers.sort()).toEqual([
      'lib/server/services/sources/remake-copy.ts',
      'lib/server/services/sources/search-copy.ts',
      'seeds/first-start.ts',
      'seeds/newsroom-people.ts',
      'seeds/newsroom-review.ts',
      'seeds/newsroom.ts',
    ]);
  });

  it.each(['context.prisma.claim', "context['prisma']", 'const { prisma } = context', '({ prisma: db }: C) => db'])(
    'taken by %s would be found out',
    (text) => expect(takesDatabase(text)).toBe(true),
  );
});
