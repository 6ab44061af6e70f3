export { createApp } from './app.ts';
export type { AppOptions } from './app.ts';
export type { ApiContext, ApiEnv, Resource } from './resource.ts';
