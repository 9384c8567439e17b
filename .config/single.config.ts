import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import Icons from 'unplugin-icons/vite'
import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { budgets } from './budgets-plugin.ts'
import { firstPictures } from './first-picture-plugin.ts'
import { pinyin } from './pinyin-plugin.ts'
import { cssPlugins } from './css-plugins.ts'
import { seal } from './seal-plugin.ts'

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

/**
 * One HTML file with code and data in it, that opens from a disk or a stick without a server and
 * without a network.
 */
export default defineConfig({
  root: path('.'),
  plugins: [
    vue(),
    Icons({ compiler: 'vue3' }),
    budgets(path('data/budgets'), { within: true }),
    pinyin(),
    firstPictures({ source: path('src'), budgets: path('data/budgets') }, { none: true }),
    viteSingleFile({ outputFileName: 'budget-lens.html' }),
    seal(path('public/icon.svg')),
  ],
  define: { __VUE_OPTIONS_API__: 'false' },
  css: { postcss: { plugins: cssPlugins } },
  resolve: {
    alias: [
      // A page that is one file has no file for a worker: it reads in its own thread.
      { find: './startWorker', replacement: path('.config/no-worker.ts') },
      { find: '@', replacement: path('src') },
    ],
  },
  build: { target: 'es2022', outDir: 'dist-single', copyPublicDir: false },
})
