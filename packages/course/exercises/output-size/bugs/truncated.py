def output_size(H, W, FH, FW, PH, PW, SH, SW):
    if min(PH, PW) < 0 or min(SH, SW) < 1:
        raise ValueError("padding or stride is out of range")
    OH = int((H + 2 * PH - FH) / SH) + 1
    OW = int((W + 2 * PW - FW) / SW) + 1
    if OH < 1 or OW < 1:
        raise ValueError("the kernel does not fit")
    return OH, OW
