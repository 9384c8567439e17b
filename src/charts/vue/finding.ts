import type { InjectionKey } from 'vue'

/** What a chart shows, said by the frame or slide around it to whoever does not see the picture. */
export interface ChartFinding {
  readonly title: () => string
  /** Goes to the same figures as a table, with the focus in it; none where no table has them. */
  readonly toTable: () => (() => void) | null
}
export const findingKey: InjectionKey<ChartFinding> = Symbol('finding')
