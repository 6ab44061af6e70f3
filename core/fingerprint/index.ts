export { placeId } from './place.ts';
export { valueId } from './value.ts';
