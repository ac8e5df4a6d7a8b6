def output_size(H, W, FH, FW, PH, PW, SH, SW):
    def along(size, kernel, padding, stride):
        assert stride >= 1 and padding >= 0 and size + 2 * padding >= kernel
        return (size + 2 * padding - kernel) // stride + 1

    return [along(H, FH, PH, SH), along(W, FW, PW, SW)]
