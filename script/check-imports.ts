import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

// What may import what, as docs/decisions/0001-the-house.md says. Prints each import that may not be, and fails.

interface Import {
  from: string;
  to: string;
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** Every import of one of our own files, also for types only, re-exports and `import()`. */
export function importsOf(root: string): Import[] {
  const found: Import[] = [];
  for (const path of files(join(root, 'src'))) {
    const text = readFileSync(path, 'utf8');
    const { module, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
    const named = [
      ...module.staticImports.map((one) => one.moduleRequest.value),
      ...module.staticExports.flatMap((one) =>
        one.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
      ),
      ...module.dynamicImports.map((one) =>
        text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      ),
    ];
    for (const name of new Set(named))
      if (name.startsWith('.'))
        found.push({ from: relative(root, path), to: relative(root, resolve(dirname(path), name)) });
  }
  return found;
}

const roomOf = (path: string) => /^src\/rooms\/([^/]+)\//.exec(path)?.[1];
const partOf = (path: string) => /^src\/([^/]+)/.exec(path)?.[1] ?? path.split('/')[0];

/** The rule that an import breaks, in words, or null. */
export function broken({ from, to }: Import): string | null {
  const part = partOf(from);
  if (part === 'analysis' && partOf(to) !== 'analysis') return 'analysis imports nothing but itself';
  if (part === 'design' && !['design', 'analysis'].includes(partOf(to) ?? ''))
    return 'design imports no room, no platform, no data';
  if (
    part === 'platform' &&
    (roomOf(to) || ['app.tsx', 'main.ts', 'cli.ts', 'commands'].includes(partOf(to) ?? ''))
  )
    return 'platform knows no room';
  const room = roomOf(from);
  const other = roomOf(to);
  if (room && other && room !== other && !to.endsWith('/door.ts')) return 'rooms meet only at a door';
  if (room && /\/(pages|islands)\//.test(from)) {
    if (/\/(queries|commands)(\.ts|\/)/.test(to) || /-(queries|commands)\.ts$/.test(to))
      return 'pages import no queries and no commands';
    if (/\/pages\//.test(to) && !/\/pages\/(parts|[a-z])/.test(to)) return 'a page imports no other page';
    if (/platform\/db\//.test(to)) return 'pages do not touch the database';
  }
  if (/\/queries(\.ts|\/)/.test(from) && /\/commands(\.ts|\/)/.test(to))
    return 'queries never import commands';
  if (
    room &&
    ['app.tsx', 'main.ts', 'cli.ts', 'menu.ts', 'job-kinds.ts', 'commands'].includes(partOf(to) ?? '')
  )
    return 'rooms know nothing of who puts them together';
  return null;
}

/** Rings of files that import each other, each as the files in order. */
export function rings(imports: Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const found: string[][] = [];
  const walk = (file: string) => {
    state.set(file, 'open');
    path.push(file);
    for (const to of next.get(file) ?? []) {
      if (state.get(to) === 'open') found.push(path.slice(path.indexOf(to)));
      else if (!state.has(to)) walk(to);
    }
    path.pop();
    state.set(file, 'done');
  };
  for (const file of next.keys()) if (!state.has(file)) walk(file);
  return found;
}

if (process.argv[1] === import.meta.filename) {
  const imports = importsOf(process.cwd()).filter(({ from }) => !isTest(from));
  const problems = imports.flatMap((one) => {
    const rule = broken(one);
    return rule ? [`${one.from} imports ${one.to}: ${rule}`] : [];
  });
  for (const ring of rings(imports)) problems.push(`${ring.join(' → ')} → ${ring[0]}: a ring`);
  for (const problem of problems) console.error(problem);
  if (imports.length < 100) problems.push('too few imports were found to believe the result');
  console.log(`${imports.length} imports, ${problems.length} that may not be`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
