import type { ChartTheme } from '@/theme'
import type { Rect, Size } from './geometry'

/** A part of a chart that can be pointed at, focused and, where it leads somewhere, chosen. */
export interface ChartTarget {
  readonly key: string
  /** Where it is drawn. */
  readonly rect: Rect
  /** Its label outside, where it has one. */
  readonly callout: Rect | null
  /** Name, amount and share in words. */
  readonly label: string
  /** The lines of its tooltip; text, never markup. */
  readonly details: readonly string[]
  readonly leads: boolean
}

/**
 * How a change of level moves: out of the tile that was opened, or back into the one that was left.
 */
export type Origin =
  | { readonly direction: 'down'; readonly key: string; readonly rect: Rect }
  | { readonly direction: 'up'; readonly key: string }

export interface RenderContext {
  readonly theme: ChartTheme
  readonly size: Size
  readonly origin: Origin | null
  /** How long a change takes, in ms; 0 for none. */
  readonly motion: number
}

/** What a host draws: an option for its surface, and what in it can be pointed at. */
export interface BuiltChart<Option> {
  readonly option: Option
  readonly targets: readonly ChartTarget[]
}

/**
 * A kind of chart: data → model (what is shown) → option (how, in pixels and colours). Both are
 * pure.
 */
export interface ChartKind<Data, Model, Option> {
  readonly model: (data: Data) => Model
  readonly build: (model: Model, look: RenderContext) => BuiltChart<Option>
}
