export { joinSheets } from './join'
export { readProjects, type ProjectRow } from './readProjects'
export { nameSplit } from './split'
