import { defineConfig } from 'vite';
import { leaveOut } from './src/design/style/leaveOut.ts';
import { logicalSides } from './src/design/style/logicalSides.ts';

// Two builds share this file: `vite build` makes the browser's files, `vite build --ssr` the server's.
export default defineConfig(({ isSsrBuild }) => ({
  publicDir: false,
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: 'dist/server',
        emptyOutDir: true,
        target: 'node26',
        sourcemap: true,
        // A thread needs a file of its own to start from.
        rolldownOptions: { input: { cli: 'src/cli.ts', 'coding-thread': 'src/platform/coding/thread.ts' } },
      }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        manifest: true,
        target: 'es2022',
        modulePreload: false,
        // The policy allows no data: addresses, so that every picture is a file.
        assetsInlineLimit: 0,
        rolldownOptions: { input: ['src/design/islands/main.ts', 'src/design/style.scss'] },
      },
  css: {
    postcss: { plugins: [leaveOut, logicalSides] },
    preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } },
  },
}));
