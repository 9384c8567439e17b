// @bundle later
import { type AnchorHTMLAttributes, type FunctionalComponent, h } from 'vue'
import { type RouteLocationRaw, useRouter } from 'vue-router'

interface StillLinkProps extends AnchorHTMLAttributes {
  readonly to: RouteLocationRaw
}

/**
 * A link of a long list: it leads as a `RouterLink` does, but does not follow the address, which
 * thousands of them at once would keep from changing.
 */
export const StillLink: FunctionalComponent<StillLinkProps> = ({ to }, { slots }) => {
  const router = useRouter()
  const go = (event: MouseEvent) => {
    const { button, metaKey, altKey, ctrlKey, shiftKey } = event
    if (event.defaultPrevented || button !== 0 || metaKey || altKey || ctrlKey || shiftKey) return
    event.preventDefault()
    void router.push(to)
  }
  return h('a', { href: router.resolve(to).href, onClick: go }, slots['default']?.())
}
// All others are attributes of the link.
StillLink.props = { to: { type: null, required: true } } as never
