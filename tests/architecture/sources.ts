// Reads the sources: which files there are and what each imports.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Import = {
  /** As written. */
  name: string;
  /** Inside the checkout; null for packages. */
  path: string | null;
  /** `type`: gone at run time. `lazy`: import(), loaded later. */
  kind: 'static' | 'type' | 'lazy';
  /** `export * from`. */
  all: boolean;
};

export const read = (path: string): string => readFileSync(root + path, 'utf8');

export const filesIn = (folder: string, endings: RegExp): string[] =>
  readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/').slice(root.length), entry.name))
    .sort();

/** Of a component only the scripts; lines keep their numbers nowhere, since nobody asks for them. */
const code = (path: string): string =>
  path.endsWith('.svelte')
    ? [...read(path).matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
    : read(path);

const onlyTypes = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
};

export function importsOf(path: string): Import[] {
  const found: Import[] = [];
  const add = (literal: ts.Node | undefined, kind: Import['kind'], all = false) => {
    if (!literal || !ts.isStringLiteralLike(literal)) return;
    const name = literal.text.replace(/\?.*$/, '');
    found.push({
      name,
      path: name.startsWith('.') ? posix.join(posix.dirname(path), name) : null,
      kind,
      all,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, onlyTypes(node.importClause) ? 'type' : 'static');
    if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static', !node.exportClause);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], 'lazy');
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code(path), ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
  return found;
}

/** The first way round from a file back to itself, along what is loaded at once; null where there is none. */
export function cycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): string[] | null => {
    const before = way.indexOf(file);
    if (before >= 0) return [...way.slice(before), file];
    if (done.has(file)) return null;
    way.push(file);
    for (const next of graph.get(file) ?? []) {
      const found = walk(next);
      if (found) return found;
    }
    way.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const found = walk(file);
    if (found) return found;
  }
  return null;
}
