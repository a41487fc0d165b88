/* Random numbers for libraries written in Rust. Real ones: keys are made of them in the tests. */
unsigned char __stdcall SystemFunction036(void *at, unsigned long size); /* RtlGenRandom */

int ProcessPrng(unsigned char *at, unsigned long long size) {
    return SystemFunction036(at, (unsigned long)size);
}
