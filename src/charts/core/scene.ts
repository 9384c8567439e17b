/** A picture as plain shapes, for a surface that only draws. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly font: string
  readonly bands: readonly Band[]
  /** How much larger bands are drawn than their outlines say; as they say where it is left out. */
  readonly bandScale?: number
  readonly blocks: readonly Block[]
  readonly texts: readonly SceneText[]
}
/** A filled outline; `ends` are the keys of what it joins. */
export interface Band {
  readonly key: string
  readonly path: string
  readonly fill: string
  readonly ends: readonly string[]
}
export interface Block {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
}
export interface SceneText {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly fill: string
  readonly anchor: 'start' | 'middle' | 'end'
}
