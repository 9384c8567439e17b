import { createPinia } from 'pinia'
import { createApp, defineComponent, h, reactive, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { usePreferences } from '@/app/preferences/usePreferences'
import { useScreenContext } from '@/app/shell/useScreenContext'
import { renderContextKey } from '@/charts/vue/renderContext'
import type { Scheme } from '@/theme'
import { provenanceKey } from '@/ui/TracedFigure.vue'
import type { Story } from './story'

export interface MountedStory {
  readonly element: HTMLElement
  /** Every event the part sent, with what it said: "choose 208". */
  readonly events: readonly string[]
  /** The figures whose sources were asked for. */
  readonly opened: readonly string[]
  readonly change: (props: Readonly<Record<string, unknown>>) => void
  readonly unmount: () => void
}

let mounted = 0

/** Shows one state of a part in an element, with what the app gives it: router, stores, sources. */
export function mountStory(
  { component, states }: Pick<Story, 'component' | 'states'>,
  name: string,
  { element, theme = 'light' }: { readonly element: HTMLElement; readonly theme?: Scheme },
): MountedStory {
  const state = states[name]
  if (!state) throw new Error(`No state ${name}`)
  const props: Record<string, unknown> = reactive({ ...state.props })
  const events: string[] = []
  const opened: string[] = []
  const sent = (event: string) => (value: unknown) => {
    events.push(`${event} ${String(value)}`)
    if (event.startsWith('update:')) props[event.slice('update:'.length)] = value
  }
  const listeners = {
    onChoose: sent('choose'),
    onCancel: sent('cancel'),
    onDismiss: sent('dismiss'),
    'onUpdate:modelValue': sent('update:modelValue'),
    'onUpdate:highlighted': sent('update:highlighted'),
  }
  const declared = new Set(listenersOf(component))
  const used = Object.fromEntries(
    Object.entries(listeners).filter(([listener]) => declared.has(listener)),
  )
  const app = createApp(
    defineComponent({ render: () => h(component, { ...props, ...used }, state.slots) }),
  )
  // Radios of two apps in one page are else one group.
  app.config.idPrefix = `story-${++mounted}`
  app.use(createPinia())
  app.use(
    createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
    }),
  )
  const fails = ref(state.failing ?? false)
  app.provide(provenanceKey, {
    open: (_provenance, figure) => opened.push(figure.textContent.trim()),
    fails,
    failing: () => (fails.value ? '这个数有一项勾稽不成立' : null),
    openCheck: (_provenance, figure) => {
      opened.push(`check of ${figure?.textContent.trim() ?? ''}`)
      return Promise.resolve()
    },
  })
  app.runWithContext(() => {
    usePreferences().choose(theme)
    app.provide(renderContextKey, useScreenContext())
  })
  app.mount(element)
  return {
    element,
    events,
    opened,
    change: more => Object.assign(props, more),
    unmount: () => {
      app.unmount()
    },
  }
}

/** The listeners of the events that a part declares. */
function listenersOf(component: unknown): string[] {
  const { emits = [] } = component as { emits?: readonly string[] | Record<string, unknown> }
  const names = Array.isArray(emits) ? (emits as readonly string[]) : Object.keys(emits)
  return names.map(name => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`)
}
