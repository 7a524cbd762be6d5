import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { examplePlan } from '../src/platform/documents/example.ts';
import type * as Render from '../src/platform/documents/render.ts';
import type { Format } from '../src/platform/documents/report.ts';

// The paper of a plan of 42 lines in every form: wall time, pages, size; and how that grows to 2,000 lines, forms and
// lengths turn about in one run. The last column is the time a line costs beside what it cost at 42 lines: 1 is linear,
// less is better. Pages of Word are counted where LibreOffice is found, of HTML where Chromium is.

process.env.NODE_ENV = 'production';
const TURNS = Number(process.argv[2] ?? 5);
const LINES = [42, 500, 2000];
const FORMS: Format[] = ['html', 'docx', 'pdf', 'xlsx', 'csv'];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const vite = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { renderReport } = (await vite.ssrLoadModule('/src/platform/documents/render.ts')) as typeof Render;
  const times = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  const plans = LINES.map((lines) => ({ lines, report: examplePlan(lines) }));
  // The first of each loads its library.
  for (const form of FORMS) {
    const from = performance.now();
    await renderReport(examplePlan(3), form);
    console.log(`first ${form}, its library loaded: ${(performance.now() - from).toFixed(0)} ms`);
  }
  for (let turn = 0; turn < TURNS; turn++)
    for (const { lines, report } of plans)
      for (const form of FORMS) {
        // Nobody pays for what another left behind.
        collect();
        const from = performance.now();
        const bytes = await renderReport(report, form);
        const name = `${form} ${lines}`;
        times.set(name, [...(times.get(name) ?? []), performance.now() - from]);
        if (turn > 0) continue;
        sizes.set(name, bytes.byteLength);
        writeFileSync(join(folder, `${lines}.${form}`), bytes);
      }
  console.log('\nform   lines      ms     KB   pages   ms a line, 42 lines being 1');
  for (const form of FORMS)
    for (const lines of LINES) {
      const ms = median(times.get(`${form} ${lines}`) ?? []);
      const base = median(times.get(`${form} ${LINES[0]}`) ?? []) / (LINES[0] ?? 1);
      console.log(
        form.padEnd(5),
        String(lines).padStart(6),
        ms.toFixed(0).padStart(7),
        ((sizes.get(`${form} ${lines}`) ?? 0) / 1024).toFixed(0).padStart(6),
        String((await pagesOf(form, lines)) ?? '–').padStart(7),
        (ms / lines / base).toFixed(2).padStart(7),
      );
    }
} finally {
  await vite.close();
  rmSync(folder, { recursive: true, force: true });
}

async function pagesOf(form: Format, lines: number): Promise<number | null> {
  const path = join(folder, `${lines}.${form}`);
  if (form === 'pdf') return countPages(readFileSync(path));
  if (form === 'html' && existsSync('/usr/bin/chromium')) {
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(path).href);
      return countPages(await page.pdf({ preferCSSPageSize: true, tagged: false, outline: false }));
    } finally {
      await browser.close();
    }
  }
  if (form === 'docx') {
    const { status } = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
        '--convert-to',
        'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"15"}}',
        '--outdir',
        join(folder, 'word'),
        path,
      ],
      { stdio: 'ignore' },
    );
    return status === 0 ? countPages(readFileSync(join(folder, 'word', `${lines}.pdf`))) : null;
  }
  return null;
}

function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type ?\/Page\b/gu)?.length ?? 0
  );
}
