/** Builds the browser app in `viewer/app` into `dist/`; `npm run dev` serves it with the API of a running `pathweave serve`. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('viewer/app', import.meta.url)),
  base: './',
  plugins: [react()],
  // The server puts a fresh nonce in its place (viewer/server/serve.ts).
  html: { cspNonce: 'PATHWEAVE_NONCE' },
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': { target: 'http://127.0.0.1:4321' } } },
})
