// @bundle parts
import { classHues } from './schemes'

/**
 * CSS variable of a subject's tone ("var(--class-1)"), for parts of the page that have no theme
 * object.
 */
export function subjectVariable(code: string | null, part: '' | '-tile' | '-band' = ''): string {
  const place = classPlace(code)
  return `var(--${place === null ? 'rest' : `class-${place + 1}`}${part})`
}

/**
 * Hue of each functional and economic class, as a place in the round of hues from 0. Fixed by code,
 * so that a subject keeps its colour whatever stands beside it; classes that often stand together
 * lie on opposite sides of blue and yellow.
 */
const huePlaces: Readonly<Record<string, number>> = {
  201: 6,
  202: 5,
  203: 2,
  204: 4,
  205: 3,
  206: 4,
  207: 5,
  208: 0,
  210: 2,
  211: 7,
  212: 6,
  213: 7,
  214: 4,
  215: 5,
  216: 3,
  217: 6,
  219: 5,
  220: 7,
  221: 1,
  222: 3,
  223: 4,
  224: 5,
  227: 6,
  229: 3,
  230: 4,
  231: 7,
  232: 5,
  233: 6,
  // Economic classes, which never stand beside the functional ones on one chart.
  301: 4,
  302: 1,
  303: 2,
  307: 6,
  309: 3,
  310: 5,
  311: 0,
  312: 7,
  313: 6,
  399: 7,
}

/**
 * Place of a subject's hue in `tokens().classes`, from its code of any level; `null` where the code
 * says nothing.
 */
export function classPlace(code: string | null): number | null {
  if (!code || !/^\d{3}/.test(code)) return null
  return huePlaces[code.slice(0, 3)] ?? Number(code.slice(0, 3)) % classHues.length
}
