import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// A thread has modules of its own, and so an ECharts in which nothing is registered.
await runnerImport(fileURLToPath(new URL('./drawAlone.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
  // Stories name the component that shows them, of which a drawing needs nothing.
  plugins: [
    { name: 'no-components', load: id => (id.endsWith('.vue') ? 'export default {}' : null) },
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
})
