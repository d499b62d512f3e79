import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One import of a file: what is named, where that is when it is ours, and how it is imported. */
export type Import = {
  specifier: string;
  /** Path below the portal's folder, without extension; absent for a package. */
  path: string | undefined;
  kind: 'value' | 'type' | 'dynamic';
};

export type SourceFile = { path: string; text: string; imports: Import[] };

const root = fileURLToPath(new URL('../..', import.meta.url));
const CODE = /\.(ts|tsx|mjs)$/;

/** The portal's own source below a folder, as paths with forward slashes. */
export function pathsUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function codeUnder(folder: string): SourceFile[] {
  return pathsUnder(folder)
    .filter((path) => CODE.test(path))
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

/** The code that ships: what stands under `app` without the tests beside it. */
export function shippedCode(): SourceFile[] {
  return codeUnder('app').filter(({ path }) => !/\.test\.tsx?$/.test(path));
}

export function sourceFile(path: string, text: string): SourceFile {
  let imports: Import[] | undefined;
  return {
    path,
    text,
    get imports() {
      return (imports ??= importsOf(path, text));
    },
  };
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function importsOf(path: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: string, kind: Import['kind']) =>
    imports.push({ specifier, path: resolve(path, specifier), kind });
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node) ? 'type' : 'value');
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly ? 'type' : 'value');
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      add(node.arguments[0].text, 'dynamic');
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return imports;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((one) => one.isTypeOnly);
}

function resolve(from: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '').replace(/\.(ts|tsx|mjs|js)$/, '');
  if (bare.startsWith('~prisma/')) return `prisma/${bare.slice('~prisma/'.length)}`;
  if (bare.startsWith('~/')) return `app/${bare.slice('~/'.length)}`;
  return bare.startsWith('.') ? posix.join(dirname(from), bare) : undefined;
}
