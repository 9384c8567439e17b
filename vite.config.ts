import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import Icons from 'unplugin-icons/vite'
import { normalizePath } from 'vite'
import { defineConfig } from 'vitest/config'
import { budgets } from './.config/budgets-plugin.ts'
import { chunksByMark } from './.config/chunks-plugin.ts'
import { hintCompile } from './.config/compile-hint.ts'
import { cssPlugins } from './.config/css-plugins.ts'
import { chunkMarks, readBundleMarks } from './.config/marks.ts'
import { firstPictures } from './.config/first-picture-plugin.ts'
import { offline } from './.config/offline-plugin.ts'
import { pinyin } from './.config/pinyin-plugin.ts'
import { contentSecurityPolicy } from './.config/policy-plugin.ts'
import { productionPinia } from './.config/production-pinia.ts'
import { sharedChunks } from './.config/shared-chunks.ts'
import { sideBySide } from './.config/side-by-side-plugin.ts'
import { findChromium, launchArguments } from './tests/setup/chromium.mjs'
import { LongestFirst } from './tests/setup/longestFirst.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const marks = readBundleMarks(path('./src'))

export default defineConfig({
  base: './',
  plugins: [
    vue(),
    Icons({ compiler: 'vue3' }),
    budgets(path('./data/budgets')),
    pinyin(),
    productionPinia(),
    firstPictures({ source: path('./src'), budgets: path('./data/budgets') }),
    contentSecurityPolicy(),
    sideBySide(marks),
    chunksByMark(marks),
    offline(path('./.config/service-worker.js')),
  ],
  // No component here, and none of the libraries, has data, computed and methods as options.
  define: { __VUE_OPTIONS_API__: 'false' },
  css: { postcss: { plugins: cssPlugins } },
  resolve: { alias: { '@': path('./src') } },
  worker: {
    // Readers of formats are loaded by the worker when they are needed.
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[hash:7].js',
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // Without it, a browser that knows no preloads fetches the same files a moment later.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The entry names the files of all views, and every letter of it is on the way of the
        // first. The manifest says which file is which.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
        postBanner: hintCompile,
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router|pinia|nostics)[\\/]/ },
            // As one file each, what all first views load is smaller than as twelve.
            ...chunkMarks.map(name => ({
              name,
              test: (id: string) => marks[name].includes(normalizePath(id)),
            })),
            {
              // What all pictures are drawn with, and what it needs: one file to ask for.
              name: 'echarts',
              test: /node_modules[\\/]echarts[\\/]lib[\\/](?:extension|core[\\/]|chart[\\/]custom[\\/]install|renderer[\\/]installSVG)/,
            },
            {
              name: 'series',
              test: /node_modules[\\/](echarts|zrender)[\\/]/,
              entriesAware: true,
              // Smaller files cost more to ask for than the bytes that another kind leaves.
              entriesAwareMergeThreshold: 20_000,
            },
            {
              name: 'charts',
              // What models need besides comes with their pages, before anything is drawn.
              test: /src[\\/](?:charts[\\/](?:vue[\\/]ChartSurface|core[\\/](?!amounts|roundUp|row|hatch|symbols))|theme[\\/](?:chart|oklch|recipes|tokens))/,
            },
            {
              debugName: 'shared',
              name: sharedChunks({
                lists: marks.lists,
                first: [
                  path('./src/main.ts'),
                  ...marks.ahead,
                  ...chunkMarks.flatMap(name => marks[name]),
                ],
              }),
              test: /[\\/]src[\\/]/,
              // It is known here which chunk each of them is in.
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        // Long, as it is to stop what never ends: how long a test takes says nothing of the code on
        // a machine that others share.
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.node.test.ts'],
          // The code is pure and a fixture is made anew by each call: a worker loads both once.
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Found while a test runs, they would reload its page.
        optimizeDeps: {
          include: [
            'vue',
            '@vue/test-utils',
            'vue-router',
            'pinia',
            '@vueuse/core',
            'axe-core',
            'idb',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: (await findChromium()) ?? '',
                args: launchArguments,
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1366, height: 768 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/serve-dist.ts'],
          setupFiles: ['tests/e2e/closePages.ts'],
          // The files of a worker share its browser; each test has pages and storage of its own.
          isolate: false,
          // A page waits for its browser more than it computes.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // What is waited for comes at once, but on a machine with other work to do.
          expect: { poll: { timeout: 15_000 } },
          // A browser stopped for minutes by what else the machine does is not the code's fault: a
          // fault shows twice.
          retry: 1,
        },
      },
    ],
  },
})
