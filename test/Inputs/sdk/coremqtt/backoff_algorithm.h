// Stand-in for FreeRTOS/backoffAlgorithm.
#ifndef BACKOFF_ALGORITHM_H_
#define BACKOFF_ALGORITHM_H_
#include <stdint.h>
#define BACKOFF_ALGORITHM_RETRY_FOREVER 0U
typedef enum BackoffAlgorithmStatus {
  BackoffAlgorithmSuccess = 0,
  BackoffAlgorithmRetriesExhausted
} BackoffAlgorithmStatus_t;
typedef struct BackoffAlgorithmContext {
  uint16_t maxBackoffDelay;
  uint32_t attemptsDone;
  uint16_t nextJitterMax;
  uint32_t maxRetryAttempts;
} BackoffAlgorithmContext_t;
void BackoffAlgorithm_InitializeParams(BackoffAlgorithmContext_t *pContext, uint16_t backOffBase, uint16_t maxBackOff, uint32_t maxAttempts);
BackoffAlgorithmStatus_t BackoffAlgorithm_GetNextBackoff(BackoffAlgorithmContext_t *pRetryContext, uint32_t randomValue, uint16_t *pNextBackOff);
#endif
