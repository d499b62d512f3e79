declare module '*?thread' {
  /** The address of the script, for `new Worker(new URL(script))`. */
  const script: string;
  export default script;
}
