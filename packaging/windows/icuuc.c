/* What Qt imports from icuuc.dll, which Windows 10 has and Wine 8 lacks. It lives in the Wine prefix and is never
   shipped. No converter can be opened, which Qt takes for "this charset is not known". */

typedef int UErrorCode;
#define CANNOT 4 /* U_FILE_ACCESS_ERROR */
#define EXPORT __declspec(dllexport)

EXPORT void *ucnv_open(const char *name, UErrorCode *error) { *error = CANNOT; return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT signed char ucnv_getMaxCharSize(const void *converter) { return 1; }
EXPORT const char *ucnv_getName(const void *converter, UErrorCode *error) { *error = CANNOT; return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int index) { return 0; }
EXPORT const char *ucnv_getStandardName(const char *a, const char *b, UErrorCode *e) { *e = CANNOT; return 0; }
EXPORT void ucnv_getToUCallBack(const void *c, void **a, const void **b) { *a = 0; *b = 0; }
EXPORT void ucnv_getFromUCallBack(const void *c, void **a, const void **b) { *a = 0; *b = 0; }
EXPORT void ucnv_setToUCallBack(void *c, void *f, void *x, void **a, void **b, UErrorCode *e) { *e = CANNOT; }
EXPORT void ucnv_setFromUCallBack(void *c, void *f, void *x, void **a, void **b, UErrorCode *e) { *e = CANNOT; }
EXPORT void ucnv_toUnicode(void *c, void *a, void *b, void *d, void *f, void *g, int h, UErrorCode *e) { *e = CANNOT; }
EXPORT void ucnv_fromUnicode(void *c, void *a, void *b, void *d, void *f, void *g, int h, UErrorCode *e) { *e = CANNOT; }
EXPORT int ucnv_toUCountPending(const void *c, UErrorCode *e) { *e = CANNOT; return 0; }
EXPORT int ucnv_fromUCountPending(const void *c, UErrorCode *e) { *e = CANNOT; return 0; }
EXPORT void ucnv_cbToUWriteUChars(void *a, void *b, int n, int o, UErrorCode *e) { *e = CANNOT; }
EXPORT void ucnv_cbFromUWriteUChars(void *a, void **b, void *c, int o, UErrorCode *e) { *e = CANNOT; }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
