import type { Component, VNodeChild } from 'vue'
import type { ChartDataOf, ChartKindName } from '@/charts/registry'
import ChartHost from '@/charts/vue/ChartHost.vue'

export interface StoryState {
  readonly props?: Readonly<Record<string, unknown>>
  /** What stands in the part's slots. */
  readonly slots?: Readonly<Record<string, () => VNodeChild>>
  /** A relation that does not hold touches every figure. */
  readonly failing?: boolean
}

/** A part in all its states: the gallery shows them, and tests ask them the same questions. */
export interface Story {
  readonly name: string
  readonly component: Component
  readonly states: Readonly<Record<string, StoryState>>
  /** Height of its place, in px, where the part fills one. */
  readonly height?: number
}

/** The story of a chart kind; each state is data with the name of its level. */
export function chartStory<K extends ChartKindName>(
  kind: K,
  states: Readonly<Record<string, { readonly data: ChartDataOf[K]; readonly level?: string }>>,
  height = 480,
): Story {
  return {
    name: `chart ${kind}`,
    component: ChartHost as Component,
    height,
    states: Object.fromEntries(
      Object.entries(states).map(([name, { data, level = name }]) => [
        name,
        { props: { kind, data, level, label: `${name}的图`, sourceOf: () => null } },
      ]),
    ),
  }
}
