/** `Math` of all that is compiled: one instruction where there is one, else what JavaScript has, to the last digit. */
@global
export class EngineMath {
  static readonly PI: f64 = NativeMath.PI;

  @inline
  static abs(x: f64): f64 {
    return abs<f64>(x);
  }

  @inline
  static sqrt(x: f64): f64 {
    return sqrt<f64>(x);
  }

  @inline
  static floor(x: f64): f64 {
    return floor<f64>(x);
  }

  @inline
  static min(x: f64, y: f64): f64 {
    return min<f64>(x, y);
  }

  @inline
  static max(x: f64, y: f64): f64 {
    return max<f64>(x, y);
  }

  static log(x: f64): f64 {
    return JSMath.log(x);
  }

  static log1p(x: f64): f64 {
    return JSMath.log1p(x);
  }

  static exp(x: f64): f64 {
    return JSMath.exp(x);
  }

  static expm1(x: f64): f64 {
    return JSMath.expm1(x);
  }

  static pow(x: f64, y: f64): f64 {
    return JSMath.pow(x, y);
  }
}
