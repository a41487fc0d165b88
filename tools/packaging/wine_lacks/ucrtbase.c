/* The C library's complex numbers, which NumPy tries when it is loaded. All else is led on to
   Wine's own library. Visual C++ passes them as structures, and its long double is a double. */
double atan2(double y, double x);
double hypot(double x, double y);

typedef struct { float re, im; } single;
typedef struct { double re, im; } twofold;

float crealf(single z) { return z.re; }
float cimagf(single z) { return z.im; }
float cabsf(single z) { return (float)hypot(z.re, z.im); }
float cargf(single z) { return (float)atan2(z.im, z.re); }
double creal(twofold z) { return z.re; }
double cimag(twofold z) { return z.im; }
double cabs(twofold z) { return hypot(z.re, z.im); }
double carg(twofold z) { return atan2(z.im, z.re); }
double creall(twofold z) { return z.re; }
double cimagl(twofold z) { return z.im; }
double cabsl(twofold z) { return hypot(z.re, z.im); }
double cargl(twofold z) { return atan2(z.im, z.re); }
