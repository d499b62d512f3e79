import ts from 'typescript';
import { parse, type SourceFile } from './source-tree';

const GUARDS = '~/features/people/guard.server';

type Opening = { name: 'loader' | 'action'; isGuarded: boolean };

/**
 * What is wrong with a route's guards. A page needs a guarded loader even when a layout above it has
 * one: Remix runs loaders side by side, and a page may be asked for alone.
 */
export function guardFaults({ path, text }: SourceFile): string[] {
  const file = parse(path, text);
  const openings = openingsOf(file, guardNames(file));
  const isPage = file.statements.some(isDefaultExport);
  const faults = openings
    .filter(({ isGuarded }) => !isGuarded)
    .map(({ name }) => `${path}: its ${name} does not open with a guard`);
  if (isPage && !openings.some(({ name }) => name === 'loader')) {
    faults.push(`${path}: a page without a loader has no guard`);
  }
  return faults;
}

function guardNames(file: ts.SourceFile): Set<string> {
  const names = file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      return [];
    const bindings = statement.importClause?.namedBindings;
    if (statement.moduleSpecifier.text !== GUARDS || !bindings || !ts.isNamedImports(bindings))
      return [];
    return bindings.elements.map((element) => element.name.text);
  });
  return new Set(names.filter((name) => name.startsWith('require')));
}

function openingsOf(file: ts.SourceFile, guards: Set<string>): Opening[] {
  const openings: Opening[] = [];
  const add = (name: string, body: ts.Node | undefined) => {
    if (name !== 'loader' && name !== 'action') return;
    openings.push({ name, isGuarded: body !== undefined && opensWithGuard(body, guards) });
  };
  for (const statement of file.statements) {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      for (const { name } of statement.exportClause.elements) add(name.text, undefined);
    }
    if (!isExported(statement)) continue;
    if (ts.isFunctionDeclaration(statement)) add(statement.name?.text ?? '', statement.body);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      add(
        name.getText(),
        initializer && ts.isArrowFunction(initializer) ? initializer.body : undefined,
      );
    }
  }
  return openings;
}

function opensWithGuard(body: ts.Node, guards: Set<string>): boolean {
  if (!ts.isBlock(body)) return isGuardCall(body, guards);
  const [first] = body.statements;
  if (!first) return false;
  if (ts.isExpressionStatement(first)) return isGuardCall(first.expression, guards);
  if (!ts.isVariableStatement(first)) return false;
  return isGuardCall(first.declarationList.declarations[0]?.initializer, guards);
}

/** A guard that is not awaited guards nothing. */
function isGuardCall(node: ts.Node | undefined, guards: Set<string>): boolean {
  if (!node || !ts.isAwaitExpression(node) || !ts.isCallExpression(node.expression)) return false;
  const { expression } = node.expression;
  return ts.isIdentifier(expression) && guards.has(expression.text);
}

const modifiersOf = (node: ts.Node) =>
  ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];

const isExported = (node: ts.Node) =>
  modifiersOf(node).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isDefaultExport = (node: ts.Node) =>
  ts.isExportAssignment(node) ||
  modifiersOf(node).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
