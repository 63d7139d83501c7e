/** The version of gojq that is installed; 0.12.20 asks for a module that the Go proxy does not hold. */
export const gojqVersion = '0.12.19';

/** The version of jaq that is installed. */
export const jaqVersion = '3.1.2';
