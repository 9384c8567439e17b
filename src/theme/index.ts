export { chartTheme, type ChartTheme, classPlace, subjectVariable } from './chart'
export { naiveThemeOverrides } from './naive'
export { type Scheme, schemes } from './schemes'
export { tokens } from './tokens'
