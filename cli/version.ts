/** The version, written into the bundle by the build. */
declare const __KEYWARD_VERSION__: string;

export const VERSION: string = __KEYWARD_VERSION__;
