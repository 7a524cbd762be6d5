import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the built style sheet and script, with the folder they are served from. */
export interface Assets {
  style: string;
  script: string;
  folder: string;
}

/** Reads the browser build's manifest; plain names stand in where nothing was built, as in tests. */
export function findAssets(folder: string): Assets {
  const path = join(folder, '.vite/manifest.json');
  if (!existsSync(path)) return { style: '/assets/style.css', script: '/assets/islands.js', folder };
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { file: string }>;
  const file = (entry: string) => `/${manifest[entry]?.file ?? ''}`;
  return { style: file('src/design/style.scss'), script: file('src/design/islands/main.ts'), folder };
}
