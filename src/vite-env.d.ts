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

/**
 * The flow of the default document as it was drawn ahead; of no document where it was not. Made by
 * `.config/first-picture-plugin.ts`.
 */
declare module 'virtual:first-pictures' {
  type Sides = readonly [width: number, height: number]
  const list: {
    /** Address of the document, digest included; empty where there is none. */
    readonly document: string
    /** In px, by scheme. */
    readonly sizes: Readonly<Record<'light' | 'dark' | 'projector', readonly Sides[]>>
    /** What follows scheme and width in the name of a file. */
    readonly ending: string
  }
  export default list
}
