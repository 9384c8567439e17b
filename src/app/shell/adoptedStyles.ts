/**
 * Where naive-ui mounts its styles. The content security policy forbids style elements in the page,
 * but not constructed style sheets: so the elements stay outside of it, and one adopted sheet says
 * what they say.
 */
export function adoptStyles(): ParentNode {
  const mounted = document.createElement('div')
  const sheet = new CSSStyleSheet()
  const mirror = () => {
    sheet.replaceSync(
      [
        follower,
        ...Array.from(mounted.querySelectorAll('style'), ({ textContent }) => textContent),
      ].join('\n'),
    )
  }
  new MutationObserver(mirror).observe(mounted, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  mirror()
  document.adoptedStyleSheets.push(sheet)
  document.head.append(placeholder())
  return mounted
}

// vueuc's follower knows no other place than the head. It finds this there, an element of that name
// and no style, and adds nothing.
function placeholder(): Element {
  const style = document.createElementNS('urn:placeholder', 'style')
  style.setAttribute('cssr-id', 'vueuc/binder')
  return style
}

const follower = `
.v-binder-follower-container { position: absolute; inset: 0 0 auto; block-size: 0; pointer-events: none; }
.v-binder-follower-content { position: absolute; }
.v-binder-follower-content > * { pointer-events: all; }
`
