export { renderDocument, renderFragment, renderText } from './render.js';
