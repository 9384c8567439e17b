import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const file = fileURLToPath(
  new URL('../node_modules/pinia/dist/pinia.esm-browser.prod.js', import.meta.url),
)

/**
 * Builds with the pinia that its authors built for production: in the other one, what its devtools
 * save files with is kept, since the library chooses it while it starts (4.1).
 */
export const productionPinia = (): Plugin => ({
  name: 'production-pinia',
  apply: 'build',
  enforce: 'pre',
  resolveId: id => (id === 'pinia' ? file : null),
})
