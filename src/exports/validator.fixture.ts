import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** What somebody else's validator says against a value; an empty list when it follows the schema. */
export function createValidator(schema: object): (value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (value) => {
    void validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
  };
}
