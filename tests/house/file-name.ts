import ts from 'typescript';
import { parse, type SourceFile } from './source-tree';

/** Words that say nothing as the last of a name (`school-data`), though a data lead may begin one. */
const BANNED = new Set([
  ...['common', 'data', 'helper', 'helpers', 'info', 'lib', 'manager', 'misc'],
  ...['service', 'shared', 'stuff', 'util', 'utils'],
]);
const NAME =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.(schema|server|client|message|test|spec|config|d))*\.[a-z0-9]+$/;
/** Remix reads meaning from the marks in a route's name. */
const ROUTE_NAME = /^([a-z0-9_.()[\]-]|\$[a-z]+([A-Z][a-z]+)*)+\.tsx?$/;
const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 250;

/** What is wrong with the name of a file, or nothing. */
export function nameFault(path: string): string | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const isRoute = path.startsWith('app/routes/');
  if (!(isRoute ? ROUTE_NAME : NAME).test(name)) return `${path} is not kebab-case`;
  const oddFolder = folders.find((folder) => !FOLDER.test(folder));
  if (oddFolder !== undefined) return `${path}: the folder ${oddFolder} is not kebab-case`;
  const parts = [...folders, name.replace(/\..*$/, '')];
  const banned = parts.map((part) => part.split('-').at(-1) ?? '').find((one) => BANNED.has(one));
  if (banned !== undefined) return `${path}: "${banned}" says nothing about what is inside`;
  if (/^index\./.test(name)) return `${path} is a barrel: name the file by what is in it`;
  return undefined;
}

/** A file that only passes on what others export hides where things live. */
export function isBarrel({ path, text }: SourceFile): boolean {
  const { statements } = parse(path, text);
  return (
    statements.length > 0 &&
    statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined)
  );
}

export function isTooLong({ text }: SourceFile): boolean {
  return text.trimEnd().split('\n').length > LONGEST;
}
