// How the client is built: one entry, a lazy chunk for each surface, nothing inline (the CSP allows only 'self').
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const underTest = Boolean(process.env.VITEST);
const server = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  // Tests look at the whole repository, the build only at the client.
  root: underTest ? undefined : 'client',
  publicDir: underTest ? false : 'public',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  // Runes in components need the browser build of Svelte also under the test runner.
  resolve: underTest ? { conditions: ['browser'] } : {},
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: ['chrome100', 'safari15.4', 'firefox100'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: process.env.SALA_GALLERY
        ? ['client/index.html', 'client/gallery/index.html']
        : ['client/index.html'],
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
      '^/r/[^/]+/record\\.(json|html)': server,
    },
  },
});
