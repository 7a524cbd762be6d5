import { defineConfig } from 'vite';

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
        rollupOptions: { input: { cli: 'src/cli.ts' } },
      }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        manifest: true,
        target: 'es2022',
        modulePreload: false,
        rollupOptions: { input: { islands: 'src/design/islands/main.ts', style: 'src/design/style.scss' } },
      },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } } },
}));
