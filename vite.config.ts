// How the client is built: a page for phones and one for all else, nothing inline (the CSP allows only 'self').
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const underTest = Boolean(process.env.VITEST);
const server = `http://localhost:${process.env.PORT ?? 3000}`;

const pure = /node_modules\/(svelte\/src\/internal\/client|(socket|engine)\.io-(client|parser))\//;

/** As the server does: /j/CODE is the phone's page. */
const phonePage: Plugin = {
  name: 'phone-page',
  configureServer: ({ middlewares }) =>
    void middlewares.use((request, _response, next) => {
      if (/^\/j\/\d{6}/.test(request.url ?? '')) request.url = '/phone.html';
      next();
    }),
};
/** Hardly any phone needs long polling, so the line fetches it only where a web socket cannot be had. */
const lineWithoutPolling: Plugin = {
  name: 'line-without-polling',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source === './transports/index.js' && importer?.includes('/engine.io-client/'))
      return `${import.meta.dirname}/client/connection/no-transports.ts`;
  },
};

export default defineConfig({
  // Tests look at the whole repository, the build only at the client.
  root: underTest ? undefined : 'client',
  publicDir: underTest ? false : 'public',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), phonePage, lineWithoutPolling],
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
      // They are libraries whose modules only define; said here, since their packages do not say it.
      treeshake: { moduleSideEffects: (id) => !pure.test(id) },
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
