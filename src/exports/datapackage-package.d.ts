/** The part of the Frictionless reader that the tests use; it brings no types. */
declare module "datapackage" {
  interface Resource {
    read: (options: { keyed: boolean; relations: boolean }) => Promise<unknown[]>;
  }
  export class Package {
    static load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<Package>;
    readonly errors: Error[];
    getResource(name: string): Resource;
  }
}
