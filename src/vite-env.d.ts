/// <reference types="vite/client" />
/// <reference types="unplugin-icons/types/vue" />

/**
 * Readings of the common characters, as `readReadings` takes them; made by
 * `.config/pinyin-plugin.ts`.
 */
declare module 'virtual:pinyin' {
  const table: string
  export default table
}
