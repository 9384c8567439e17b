export { joinSheets, type JoinInput, type Joined } from './join'
export { readProjects, type ProjectRow } from './readProjects'
