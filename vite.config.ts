import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import Icons from 'unplugin-icons/vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [vue(), Icons({ compiler: 'vue3' })],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: { target: 'es2022', manifest: true },
  test: {
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', include: ['tests/**/*.node.test.ts'] } },
    ],
  },
})
