import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import Icons from 'unplugin-icons/vite'
import { defineConfig } from 'vite'
import { cssPlugins } from './css-plugins.ts'

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

/** Serves every shared part and every kind of chart in every state; nothing of it is built. */
export default defineConfig({
  root: path('tests/gallery'),
  publicDir: path('public'),
  cacheDir: path('node_modules/.vite-gallery'),
  plugins: [vue(), Icons({ compiler: 'vue3' })],
  css: { postcss: { plugins: cssPlugins } },
  resolve: { alias: { '@': path('src') } },
  server: { fs: { allow: [path('.')] } },
})
