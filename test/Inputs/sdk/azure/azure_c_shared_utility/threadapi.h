#ifndef THREADAPI_H
#define THREADAPI_H
#ifdef __cplusplus
extern "C" {
#endif
typedef int (*THREAD_START_FUNC)(void *);
typedef void *THREAD_HANDLE;
typedef enum { THREADAPI_OK, THREADAPI_INVALID_ARG, THREADAPI_ERROR } THREADAPI_RESULT;
THREADAPI_RESULT ThreadAPI_Create(THREAD_HANDLE *threadHandle, THREAD_START_FUNC func, void *arg);
THREADAPI_RESULT ThreadAPI_Join(THREAD_HANDLE threadHandle, int *res);
void ThreadAPI_Sleep(unsigned int milliseconds);
#ifdef __cplusplus
}
#endif
#endif
