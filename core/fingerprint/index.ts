export { placeId } from './place.ts';
export { createRunKey, valueId } from './value.ts';
